//! Who may come in: the holder of the one-time address, and then of the cookie it gave.

use axum::http::{HeaderMap, header};
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

/// The one-time token and the cookie that follows it.
pub struct Gate {
    token: Mutex<Option<String>>,
    first_token: String,
    cookie: String,
    port: u16,
}

const COOKIE: &str = "muster";

fn secret() -> std::io::Result<String> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

impl Gate {
    pub fn new(port: u16) -> std::io::Result<Self> {
        let token = secret()?;
        Ok(Self { token: Mutex::new(Some(token.clone())), first_token: token, cookie: secret()?, port })
    }

    pub fn one_time_token(&self) -> &str {
        &self.first_token
    }

    /// Takes the token, once; the cookie to set if it was the right one.
    pub fn enter(&self, token: &str) -> Option<String> {
        let mut open = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        if !open.as_deref().is_some_and(|right| same(right, token)) {
            return None;
        }
        *open = None;
        Some(format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.cookie_name(), self.cookie))
    }

    /// Cookies do not tell ports apart, so the name does: two windows on two workspaces must not log each other out.
    fn cookie_name(&self) -> String {
        format!("{COOKIE}_{}", self.port)
    }

    /// Whether a request carries the cookie.
    pub fn knows(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|(key, value)| key == name && same(value, &self.cookie))
    }

    /// Whether a request was meant for this server and comes from its own pages. A page elsewhere could
    /// otherwise reach it through a name that leads to loopback.
    pub fn is_own(&self, headers: &HeaderMap) -> bool {
        let own = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default().to_owned());
        let host = text(header::HOST).is_some_and(|host| own.contains(&host));
        let origin =
            text(header::ORIGIN).is_none_or(|origin| own.iter().any(|own| origin.strip_prefix("http://") == Some(own)));
        host && origin
    }
}

/// Compares in a time that does not tell where two secrets differ.
fn same(left: &str, right: &str) -> bool {
    left.len() == right.len() && left.bytes().zip(right.bytes()).fold(0, |seen, (a, b)| seen | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_token_opens_once() {
        let gate = Gate::new(4000).unwrap();
        assert!(gate.enter("wrong").is_none());
        let cookie = gate.enter(gate.one_time_token()).unwrap();
        assert!(gate.enter(gate.one_time_token()).is_none());
        let pair = cookie.split(';').next().unwrap();
        assert!(gate.knows(&headers(&[(header::COOKIE, &format!("other=1; {pair}"))])));
        assert!(!gate.knows(&headers(&[(header::COOKIE, "muster_4000=guess")])));
        assert!(!gate.knows(&headers(&[])));
    }

    #[test]
    fn another_host_or_site_is_refused() {
        let gate = Gate::new(4000).unwrap();
        assert!(gate.is_own(&headers(&[(header::HOST, "127.0.0.1:4000")])));
        assert!(gate.is_own(&headers(&[(header::HOST, "localhost:4000"), (header::ORIGIN, "http://localhost:4000")])));
        assert!(!gate.is_own(&headers(&[(header::HOST, "rebound.example:4000")])));
        assert!(
            !gate.is_own(&headers(&[(header::HOST, "127.0.0.1:4000"), (header::ORIGIN, "http://rebound.example")]))
        );
        assert!(!gate.is_own(&headers(&[])));
    }
}
