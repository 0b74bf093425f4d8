//! Addresses of an invented world.

/// Names under it lead nowhere, by agreement. Source: RFC 2606, Reserved Top Level DNS Names, section 2.
const NOWHERE: &str = "exercise.invalid";

/// The address as it was written, if it is one; else one that leads nowhere and still says whose it is.
///
/// It holds no space, comma, `<` or `&`, as CAP wants of a sender.
pub(super) fn mailbox(name: &str, address: &str) -> String {
    let address = address.trim();
    if is_address(address) {
        return address.to_owned();
    }
    let mut local = String::new();
    for letter in name.trim().to_lowercase().chars().take(48) {
        match letter {
            'a'..='z' | '0'..='9' => local.push(letter),
            _ if local.is_empty() || local.ends_with('-') => {}
            _ => local.push('-'),
        }
    }
    let local = local.trim_end_matches('-');
    format!("{}@{NOWHERE}", if local.is_empty() { "exercise" } else { local })
}

fn is_address(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+'))
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !part.contains("..")
    };
    text.len() <= 200 && text.split_once('@').is_some_and(|(local, domain)| plain(local) && plain(domain))
}

#[cfg(test)]
mod tests {
    use super::mailbox;
    use proptest::prelude::*;

    #[test]
    fn an_address_stays_and_everything_else_leads_nowhere() {
        assert_eq!(mailbox("Control", "control@quay.example"), "control@quay.example");
        assert_eq!(mailbox("Quay, control & gate", "ext. 4101"), "quay-control-gate@exercise.invalid");
        assert_eq!(mailbox("مراقب", "@news"), "exercise@exercise.invalid");
    }

    proptest! {
        #[test]
        fn no_address_holds_what_a_format_forbids(name in "\\PC{0,40}", address in "\\PC{0,40}") {
            let made = mailbox(&name, &address);
            prop_assert!(made.is_ascii() && !made.contains([' ', ',', '<', '&', '\r', '\n']), "{made}");
            prop_assert_eq!(made.matches('@').count(), 1);
        }
    }
}
