//! The window, led by WebKit's own driver.

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use muster_tests::display::{Display, PATIENCE};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The window and the driver that leads it.
pub struct Window {
    driver: Child,
    page: Client,
}

impl Window {
    /// Starts the program as a new user does: no settings, no file.
    pub async fn open(display: &Display, settings: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("MUSTER_CONFIG_DIR", settings)
            // The page lets itself be led only if it is told to.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Nothing of the machine's own desktop is to be started or asked.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is needed; `make test` installs it");
        let program = muster_tests::program::desktop().unwrap();
        let Value::Object(wanted) = json!({"webkitgtk:browserOptions": {"binary": program, "args": []}}) else {
            unreachable!("an object was written")
        };
        let address = format!("http://127.0.0.1:{port}");
        let began = Instant::now();
        let page = loop {
            match ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(&address).await {
                Ok(page) => break page,
                Err(why) => assert!(began.elapsed() < PATIENCE, "the window does not open: {why}"),
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        };
        Self { driver, page }
    }

    /// Waits for an element and returns it.
    pub async fn sees(&self, selector: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(why) => panic!("{selector} does not appear ({why}); the page is\n{}", self.text().await),
        }
    }

    /// Clicks on an element as soon as it can be clicked on.
    pub async fn clicks(&self, selector: &str) {
        let began = Instant::now();
        loop {
            let element = self.sees(selector).await;
            let clicked = element.is_enabled().await.unwrap_or(false) && element.click().await.is_ok();
            if clicked {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "{selector} cannot be clicked; the page is\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Types into a field.
    pub async fn types(&self, selector: &str, text: &str) {
        self.sees(selector).await.send_keys(text).await.unwrap();
    }

    /// Presses keys where the focus is.
    pub async fn presses(&self, keys: &str) {
        self.page.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Goes to a page of the interface by the part of its address behind `#`.
    pub async fn goes(&self, address: &str) {
        self.page.execute("location.hash = arguments[0]", vec![json!(address)]).await.unwrap();
    }

    /// The part of the address behind `#`.
    pub async fn address(&self) -> String {
        self.page.execute("return location.hash", vec![]).await.unwrap().as_str().unwrap().to_owned()
    }

    /// Asks the program to leave, as the system does at the end of a session, and waits until it has.
    pub async fn leave(self, display: &Display) {
        let process = display.owner("Muster");
        let asked = Command::new("kill").args(["-TERM", &process]).status().unwrap();
        assert!(asked.success(), "no process owns the window: “{process}”");
        display.until("the program has left", || !Path::new("/proc").join(&process).exists());
        // The driver has nothing left to lead; whether it could say goodbye does not matter.
        let _ = self.page.clone().close().await;
    }

    async fn text(&self) -> String {
        match self.page.execute("return document.body.innerText", vec![]).await {
            Ok(text) => text.as_str().unwrap_or_default().to_owned(),
            Err(why) => format!("not to be had: {why}"),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
