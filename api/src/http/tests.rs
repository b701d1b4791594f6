//! The edge in front of a small schema, over real connections.

mod client;
mod closing;
mod hostile;
mod over_http;
mod over_socket;
mod over_stream;
mod socket;
mod toy;
