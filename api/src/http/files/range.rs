//! Byte ranges of a download (RFC 9110, one range).

/// Which bytes are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of them: no range, several, or one that is not understood.
    All,
    /// From the first to the last, both included.
    Part(u64, u64),
    /// None that are there.
    Nothing,
}

/// Reads a `Range` header for bytes of this length.
pub(super) fn wanted(header: Option<&str>, length: u64) -> Wanted {
    let Some((first, last)) = header
        .and_then(|text| text.trim().strip_prefix("bytes="))
        .filter(|text| !text.contains(','))
        .and_then(|text| text.trim().split_once('-'))
    else {
        return Wanted::All;
    };
    let part = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => (first, last.min(length.saturating_sub(1))),
        (Ok(first), Err(_)) if last.is_empty() => (first, length.saturating_sub(1)),
        (Err(_), Ok(tail)) if first.is_empty() && tail > 0 => {
            (length.saturating_sub(tail), length.saturating_sub(1))
        }
        (Err(_), Ok(0)) if first.is_empty() => return Wanted::Nothing,
        _ => return Wanted::All,
    };
    if part.0 >= length {
        return Wanted::Nothing;
    }
    Wanted::Part(part.0, part.1)
}

#[cfg(test)]
mod tests {
    use super::Wanted::{All, Nothing, Part};
    use super::wanted;

    #[test]
    fn one_range_is_understood() {
        for (header, want) in [
            (None, All),
            (Some("bytes=0-0"), Part(0, 0)),
            (Some("bytes=2-"), Part(2, 9)),
            (Some("bytes=-3"), Part(7, 9)),
            (Some("bytes=-300"), Part(0, 9)),
            (Some("bytes=5-300"), Part(5, 9)),
            (Some("bytes=10-"), Nothing),
            (Some("bytes=10-12"), Nothing),
            (Some("bytes=-0"), Nothing),
            (Some("bytes=5-2"), All),
            (Some("bytes=0-1,4-5"), All),
            (Some("bytes=a-b"), All),
            (Some("bytes=-"), All),
            (Some("lines=1-2"), All),
            (Some("bytes=99999999999999999999-"), All),
        ] {
            assert_eq!(wanted(header, 10), want, "{header:?}");
        }
    }
}
