//! The words of quality inspection that the API, the database and the rules share.

/// Declares an enum of words with one spelling for the API, JSON and the database.
macro_rules! terms {
    (
        $(#[$meta:meta])*
        $name:ident { $( $(#[$word_meta:meta])* $word:ident = $text:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$word_meta])* #[serde(rename = $text)] $word, )+
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$( Self::$word, )+];

            /// The spelling in the API, in JSON and in the database.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$word => $text, )+
                }
            }

            /// The word with this spelling, which is case-sensitive; `None` for any other text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(super) use terms;

terms! {
    /// Whose tables and switching rules a sampling plan follows; stored with every plan.
    Edition {
        /// GB/T 2828.1-2012, identical to ISO 2859-1:1999.
        Gbt2828_1_2012 = "GBT_2828_1_2012",
        /// ANSI/ASQ Z1.4, the line of MIL-STD-105E.
        AnsiZ1_4 = "ANSI_Z1_4",
    }
}

terms! {
    /// How large a sample is drawn from a lot (检验水平).
    InspectionLevel {
        /// Special level S-1, the smallest sample.
        S1 = "S1",
        /// Special level S-2.
        S2 = "S2",
        /// Special level S-3.
        S3 = "S3",
        /// Special level S-4.
        S4 = "S4",
        /// General level I.
        I = "I",
        /// General level II, the usual one.
        II = "II",
        /// General level III, the largest sample.
        III = "III",
    }
}

terms! {
    /// How severe the inspection of one lot is (检验严格度).
    InspectionSeverity {
        /// Normal inspection (正常检验).
        Normal = "NORMAL",
        /// Tightened inspection (加严检验).
        Tightened = "TIGHTENED",
        /// Reduced inspection (放宽检验).
        Reduced = "REDUCED",
    }
}

terms! {
    /// Where a supplier, product and scheme stand under the switching rules (转移规则).
    SwitchingState {
        /// The next lot gets normal inspection.
        Normal = "NORMAL",
        /// The next lot gets tightened inspection.
        Tightened = "TIGHTENED",
        /// The next lot gets reduced inspection.
        Reduced = "REDUCED",
        /// No lot is accepted by sampling until a corrective action works (暂停检验).
        Stopped = "STOPPED",
    }
}

impl SwitchingState {
    /// The severity of the next lot; `None` while inspection is stopped.
    pub const fn severity(self) -> Option<InspectionSeverity> {
        match self {
            Self::Normal => Some(InspectionSeverity::Normal),
            Self::Tightened => Some(InspectionSeverity::Tightened),
            Self::Reduced => Some(InspectionSeverity::Reduced),
            Self::Stopped => None,
        }
    }
}

terms! {
    /// How bad a defect is; the most serious class sorts first.
    DefectClass {
        /// Dangerous or unlawful (致命); one rejects the lot wherever it is found.
        Critical = "CRITICAL",
        /// Likely to fail or to be returned (严重).
        Major = "MAJOR",
        /// Unlikely to reduce use (轻微).
        Minor = "MINOR",
    }
}

impl DefectClass {
    /// The name for a person.
    pub const fn label(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Critical, Language::En) => "critical",
            (Self::Critical, Language::ZhCn) => "致命",
            (Self::Major, Language::En) => "major",
            (Self::Major, Language::ZhCn) => "严重",
            (Self::Minor, Language::En) => "minor",
            (Self::Minor, Language::ZhCn) => "轻微",
        }
    }
}

terms! {
    /// What is compared with the acceptance number; stored with every plan.
    CountingMode {
        /// Units with at least one defect (不合格品); the limit is a percentage up to 10.
        NonconformingItems = "NONCONFORMING_ITEMS",
        /// Defects, of which one unit may carry several (不合格); the limit is per 100 units, up to 1000.
        Nonconformities = "NONCONFORMITIES",
    }
}

terms! {
    /// The result of an inspection (判定).
    Verdict {
        /// The lot is accepted (接收).
        Accept = "ACCEPT",
        /// The lot is not accepted (不接收).
        Reject = "REJECT",
        /// Something is still missing, such as a laboratory result (待定).
        Pending = "PENDING",
        /// Nothing was inspected (未检验).
        NotInspected = "NOT_INSPECTED",
    }
}

terms! {
    /// A language that results are written in.
    Language {
        /// English.
        En = "en",
        /// Simplified Chinese.
        ZhCn = "zh-CN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_uses_the_same_words() -> Result<(), serde_json::Error> {
        for level in InspectionLevel::ALL {
            assert_eq!(serde_json::to_string(level)?, format!("\"{level}\""));
        }
        let words: Vec<_> = InspectionLevel::ALL.iter().map(|l| l.as_str()).collect();
        assert_eq!(words, ["S1", "S2", "S3", "S4", "I", "II", "III"]);
        assert_eq!(
            serde_json::to_string(&Verdict::NotInspected)?,
            "\"NOT_INSPECTED\""
        );
        assert_eq!(
            serde_json::from_str::<Edition>("\"GBT_2828_1_2012\"")?,
            Edition::Gbt2828_1_2012
        );
        assert!(serde_json::from_str::<InspectionLevel>("\"IV\"").is_err());
        Ok(())
    }

    #[test]
    fn words_parse_back() {
        assert_eq!(Edition::parse("ANSI_Z1_4"), Some(Edition::AnsiZ1_4));
        assert_eq!(Verdict::parse("accept"), None);
        for state in SwitchingState::ALL {
            let same = state.severity().map(InspectionSeverity::as_str);
            let stopped = *state == SwitchingState::Stopped;
            assert_eq!(same, (!stopped).then_some(state.as_str()));
        }
    }

    #[test]
    fn critical_is_the_first_class() {
        assert!(DefectClass::Critical < DefectClass::Major);
        assert!(DefectClass::Major < DefectClass::Minor);
    }
}
