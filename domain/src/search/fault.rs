//! What search refuses.

crate::faults! {
    /// Refusals of search.
    pub enum SearchFault {
        /// The query has no letter and no digit.
        Invalid NothingToSearch = "NOTHING_TO_SEARCH" at "query",
            en "Type a word, a code or a Chinese character to search for.",
            zh "请输入要查找的字词或编号。";
        /// The query has too many words.
        Invalid TooManyWords { max: i64 } = "TOO_MANY_WORDS" at "query",
            en "Search for at most {max} words at once.",
            zh "一次最多查找 {max} 个词。";
    }
}
