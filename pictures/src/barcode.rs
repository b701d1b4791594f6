//! EAN-13 (GB 12904): the check digit, and the bars that a scanner reads.

/// Whether a digit of the left half is of set A or B, by the first digit of the code.
const PARITY: [&str; 10] = [
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA",
    "ABBABA",
];
/// The seven modules of each digit in set A, as the lowest bits.
const SET_A: [u8; 10] = [13, 25, 19, 61, 35, 49, 47, 59, 55, 11];

/// A code of 12 digits (less are filled up with zeros in front) with its check digit.
#[must_use]
pub fn ean13(number: u64) -> String {
    let code = format!("{:012}", number % 1_000_000_000_000);
    let check = (10 - weighted(&code) % 10) % 10;
    format!("{code}{check}")
}

/// Digits with the weights 1 and 3 in turn.
fn weighted(code: &str) -> u32 {
    let digits = code.chars().filter_map(|c| c.to_digit(10));
    digits
        .zip([1, 3].into_iter().cycle())
        .map(|(d, w)| d * w)
        .sum()
}

/// The 95 modules of a code of 13 digits, `true` is a bar; empty for anything else.
#[must_use]
pub fn bars(code: &str) -> Vec<bool> {
    let digits: Vec<usize> = code
        .chars()
        .filter_map(|c| usize::try_from(c.to_digit(10)?).ok())
        .collect();
    let [first, rest @ ..] = digits.as_slice() else {
        return Vec::new();
    };
    let (Some(parity), Some((left, right))) = (PARITY.get(*first), rest.split_at_checked(6)) else {
        return Vec::new();
    };
    if right.len() != 6 {
        return Vec::new();
    }
    let mut modules = vec![true, false, true];
    for (digit, set) in left.iter().zip(parity.chars()) {
        let a = SET_A.get(*digit).copied().unwrap_or_default();
        // Set B is set C, the inverse of A, read backwards.
        let bits = if set == 'A' { a } else { mirrored(!a & 127) };
        push(&mut modules, bits);
    }
    modules.extend([false, true, false, true, false]);
    for digit in right {
        push(
            &mut modules,
            !SET_A.get(*digit).copied().unwrap_or_default() & 127,
        );
    }
    modules.extend([true, false, true]);
    modules
}

fn mirrored(bits: u8) -> u8 {
    bits.reverse_bits() >> 1
}

fn push(modules: &mut Vec<bool>, bits: u8) {
    modules.extend((0..7).rev().map(|i| bits >> i & 1 == 1));
}

/// Whether the last of 13 digits is the check digit of the 12 in front of it.
#[must_use]
pub fn is_valid(code: &str) -> bool {
    code.len() == 13
        && code.chars().all(|c| c.is_ascii_digit())
        && weighted(code).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{bars, ean13, is_valid};

    #[test]
    fn check_digits_are_right() {
        // Codes from the standard's own examples and from printed goods.
        for code in [
            "6901234567892",
            "4006381333931",
            "9780306406157",
            "5901234123457",
        ] {
            let number = code.get(..12).unwrap().parse().unwrap();
            assert_eq!(ean13(number), code);
            assert!(is_valid(code));
        }
        assert!(!is_valid("6901234567893"));
    }

    #[test]
    fn bars_are_those_of_a_printed_code() {
        let modules: String = bars("5901234123457")
            .into_iter()
            .map(|bar| if bar { '1' } else { '0' })
            .collect();
        assert_eq!(
            modules,
            "10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101"
        );
        assert!(bars("123").is_empty());
    }
}
