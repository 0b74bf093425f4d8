//! Text as HTML that is only ever characters.

use crate::docx::carried;

/// The text with every character that HTML reads as more than itself as an entity, and what it cannot carry as its code.
pub(super) fn escaped(text: &str) -> String {
    let text = carried(text);
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_html_reads_is_left() {
        assert_eq!(
            escaped("<script>'\"&amp;\u{0}\u{1f}</script>"),
            "&lt;script&gt;&#39;&quot;&amp;amp;[U+0000][U+001F]&lt;/script&gt;"
        );
    }
}
