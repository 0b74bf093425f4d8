//! Pictures of texts: looked at before they are printed, because a broken file must not cost the document.

use crate::paper::{PictureFile, Text};
use image::{ImageFormat, ImageReader, Limits};
use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;
use std::sync::Arc;

/// More dots than a page of a poster needs; decoding more would cost memory the machine may not have.
const MOST_DOTS: u64 = 50_000_000;

/// The pictures of a document, each file once.
pub(crate) struct Album<'a> {
    kept: &'a BTreeMap<String, Arc<Vec<u8>>>,
    seen: HashMap<String, Result<usize, Text>>,
    files: Vec<PictureFile>,
}

impl<'a> Album<'a> {
    pub(crate) fn of(kept: &'a BTreeMap<String, Arc<Vec<u8>>>) -> Self {
        Self { kept, seen: HashMap::new(), files: Vec::new() }
    }

    pub(crate) fn into_files(self) -> Vec<PictureFile> {
        self.files
    }

    /// Which of the document's files a picture is, or why it cannot be shown.
    pub(crate) fn picture(&mut self, sha256: &str) -> Result<usize, Text> {
        if let Some(known) = self.seen.get(sha256) {
            return known.clone();
        }
        let found = match self.kept.get(sha256) {
            None => Err("This picture is no longer in the workspace.".into()),
            Some(bytes) => looked_at(bytes).map(|file| {
                self.files.push(file);
                self.files.len() - 1
            }),
        };
        self.seen.insert(sha256.to_owned(), found.clone());
        found
    }
}

fn looked_at(bytes: &Arc<Vec<u8>>) -> Result<PictureFile, Text> {
    let damaged = || Text::from("This picture is damaged and cannot be printed. The file is kept in the workspace.");
    let (format, ending) = match image::guess_format(bytes) {
        Ok(format @ ImageFormat::Png) => (format, "png"),
        Ok(format @ ImageFormat::Jpeg) => (format, "jpg"),
        _ => return Err("This is neither a PNG nor a JPEG picture and cannot be printed.".into()),
    };
    let reader = || ImageReader::with_format(Cursor::new(bytes.as_slice()), format);
    let (width, height) = reader().into_dimensions().map_err(|_| damaged())?;
    let dots = u64::from(width) * u64::from(height);
    if dots > MOST_DOTS {
        return Err(format!(
            "This picture has {width} \u{d7} {height} dots, more than can be printed. Make it smaller: 2,000 dots across fill a page."
        )
        .into());
    }
    let mut reader = reader();
    let mut limits = Limits::default();
    limits.max_alloc = Some(1 << 30);
    reader.limits(limits);
    reader.decode().map_err(|_| damaged())?;
    Ok(PictureFile { ending, width: width.max(1), height: height.max(1), bytes: Arc::clone(bytes) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn album(bytes: Vec<u8>) -> Result<usize, Text> {
        let kept = BTreeMap::from([("a".to_owned(), Arc::new(bytes))]);
        Album::of(&kept).picture("a")
    }

    #[test]
    fn a_broken_a_strange_an_enormous_and_a_missing_picture_each_say_what_is_wrong() {
        let mut png = Vec::new();
        image::RgbImage::new(4, 3).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        assert_eq!(album(png.clone()), Ok(0));
        assert!(album(png[..png.len() / 2].to_vec()).unwrap_err().0.contains("damaged"));
        assert!(album(b"GIF89a".to_vec()).unwrap_err().0.contains("neither"));
        // The size in the head of the file is believed before anything is decoded.
        png[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(!album(png).unwrap_err().0.is_empty());
        assert!(Album::of(&BTreeMap::new()).picture("a").unwrap_err().0.contains("no longer"));
    }
}
