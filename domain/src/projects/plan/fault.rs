//! What is refused about plans in spreadsheets.

crate::faults! {
    /// Refusals of spreadsheets and their cells.
    pub enum PlanFault {
        /// The file cannot be read as a spreadsheet.
        Invalid Unreadable = "PLAN_UNREADABLE" at "fileId",
            en "This file cannot be read as a table. Save it as .xlsx, or as .csv in UTF-8 or GBK.",
            zh "无法读取该文件。请另存为 .xlsx，或 UTF-8、GBK 编码的 .csv。";
        /// The file is too large, or becomes too large when it is unpacked.
        Invalid TooLarge { max: i64 } = "PLAN_TOO_LARGE" at "fileId",
            en "A plan has at most {max} bytes, and 32 MB when unpacked.",
            zh "计划文件最大 {max} 字节，解压后不超过 32 MB。";
        /// The table has more rows than a plan may have.
        Invalid TooManyRows { max: i64 } = "PLAN_TOO_MANY_ROWS" at "fileId",
            en "A plan has at most {max} rows. Split it.", zh "计划最多 {max} 行，请拆分。";
        /// The table has more columns than are looked at.
        Invalid TooManyColumns { max: i64 } = "PLAN_TOO_MANY_COLUMNS" at "fileId",
            en "A plan has at most {max} columns.", zh "计划最多 {max} 列。";
        /// The table has no task.
        Invalid NoTask = "PLAN_EMPTY" at "fileId",
            en "The table has no task: a row with headers, and below it a row for each task.",
            zh "表中没有任务：首行为表头，其下每行一个任务。";
        /// Cells are wrong, and nothing was imported.
        Invalid Faulty { count: i64, row: i64, column: String } = "PLAN_FAULTY" at "fileId",
            en "{count} cells are wrong, the first in row {row}, column {column}. Nothing was imported; the preview names them all.",
            zh "有 {count} 个单元格有误，首个在第 {row} 行「{column}」列。未导入任何内容，请在预览中查看。";
        /// A column that must be there is missing.
        Invalid ColumnMissing { column: &'static str } = "PLAN_COLUMN_MISSING",
            en "The column {column} is missing.", zh "缺少列「{column}」。";
        /// Two columns have the same meaning.
        Invalid ColumnTwice { column: String } = "PLAN_COLUMN_TWICE",
            en "Two columns mean {column}. Remove one.", zh "有两列含义均为「{column}」，请删除其一。";
        /// A cell holds a formula.
        Invalid Formula = "CELL_FORMULA",
            en "This cell holds a formula or an error. Write the value itself.", zh "该单元格为公式或错误值，请填写数值本身。";
        /// A cell holds no date.
        Invalid NotADate = "CELL_NOT_A_DATE",
            en "This is no date.", zh "不是有效日期。";
        /// A cell holds no number.
        Invalid NotANumber = "CELL_NOT_A_NUMBER",
            en "This is no number of hours.", zh "不是有效工时。";
        /// A cell holds no priority.
        Invalid NotAPriority = "CELL_NOT_A_PRIORITY",
            en "There is no such priority.", zh "没有该优先级。";
        /// Nobody of this name or address can be given work.
        Invalid PersonUnknown = "CELL_PERSON_UNKNOWN",
            en "No active member has this name or e-mail address.", zh "没有使用该姓名或邮箱的在职成员。";
        /// Several people have this name.
        Invalid PersonAmbiguous = "CELL_PERSON_AMBIGUOUS",
            en "Several members have this name. Write the e-mail address.", zh "有多名成员同名，请填写邮箱。";
        /// No row of the table is meant.
        Invalid RowUnknown { name: String } = "CELL_ROW_UNKNOWN",
            en "{name} is neither the number of another row nor its task.", zh "「{name}」既不是其他行的行号，也不是其任务名。";
        /// Several rows have this task.
        Invalid RowAmbiguous { name: String } = "CELL_ROW_AMBIGUOUS",
            en "Several rows have the task {name}. Write the row's number.", zh "有多行任务名为「{name}」，请填写行号。";
        /// The task would wait for itself.
        Invalid Circle = "CELL_CIRCLE",
            en "This task would wait for itself, through the tasks that come before it.", zh "前置关系成环，任务将等待自身。";
    }
}
