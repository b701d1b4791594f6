//! What customers send back: asked for, decided about, received where it waits, and disposed of.

mod model;
pub mod read;
mod sales_return_decide;
mod sales_return_dispose;
mod sales_return_receive;
mod sales_return_refund;
mod sales_return_request;
mod shipped;
mod store;

pub use model::{
    ReturnDisposition, ReturnStatus, SalesReturnGoodsRow, SalesReturnLineRow, SalesReturnRow,
};
pub use sales_return_decide::{SalesReturnDecide, sales_return_approve, sales_return_reject};
pub use sales_return_dispose::{DisposeLine, SalesReturnDispose, sales_return_dispose};
pub use sales_return_receive::{ReceiveLine, SalesReturnReceive, sales_return_receive};
pub use sales_return_refund::{SalesReturnRefund, sales_return_refund};
pub use sales_return_request::{ReturnLine, SalesReturnRequest, sales_return_request};
pub use store::ReturnTarget;
