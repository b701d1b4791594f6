//! The local store: unfinished uploads, finished files and thumbnails in three folders.
//!
//! ```text
//! DATA/files/uploads/<organisation>.<file>
//! DATA/files/blobs/<organisation>/<last two digits of the file>/<file>
//! DATA/files/thumbnails/<organisation>/<last two digits of the file>/<file>-<width>.jpg
//! ```
//!
//! A blob never changes. Every file has bytes of its own, so that nothing counts references and
//! removing one never meets the arrival of its twin. Keys come from the database, never from a
//! request.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where the bytes lie.
#[derive(Debug)]
pub(crate) struct Store {
    root: PathBuf,
}

impl Store {
    /// Makes the folders.
    ///
    /// # Errors
    /// When they cannot be made.
    pub(crate) fn open(data: &Path) -> io::Result<Self> {
        let root = data.join("files");
        for folder in ["uploads", "blobs", "thumbnails"] {
            fs::create_dir_all(root.join(folder))?;
        }
        Ok(Self { root })
    }

    /// Opens an upload to go on behind `offset`; what lies behind it was never acknowledged and is
    /// cut off. The file is locked against other processes as long as it is open.
    ///
    /// # Errors
    /// `WouldBlock` while another holds it; `UnexpectedEof` when acknowledged bytes are missing.
    pub(crate) fn resume(&self, key: &str, offset: u64) -> io::Result<File> {
        let path = self.upload_path(key);
        let mut options = OpenOptions::new();
        let new = offset == 0 && !path.exists();
        let mut file = options
            .read(true)
            .write(true)
            .create(offset == 0)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if file.metadata()?.len() < offset {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        file.set_len(offset)?;
        file.seek(SeekFrom::Start(offset))?;
        if new {
            sync_folder(&path)?;
        }
        Ok(file)
    }

    /// Where the bytes of an upload are, finished or not.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) fn received(&self, key: &str) -> io::Result<PathBuf> {
        [self.upload_path(key), self.blob_path(key)]
            .into_iter()
            .find(|path| path.exists())
            .ok_or_else(|| ErrorKind::NotFound.into())
    }

    /// Makes a finished upload a blob. Again for a blob is the same success.
    ///
    /// # Errors
    /// When there is neither, or the disk refuses.
    pub(crate) fn keep(&self, key: &str) -> io::Result<()> {
        let (from, to) = (self.upload_path(key), self.blob_path(key));
        make_folder_of(&to)?;
        match fs::rename(&from, &to) {
            Err(error) if error.kind() == ErrorKind::NotFound && to.exists() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => {
                sync_folder(&to)?;
                sync_folder(&from)
            }
        }
    }

    /// Opens a blob.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) fn blob(&self, key: &str) -> io::Result<File> {
        File::open(self.blob_path(key))
    }

    /// Removes the bytes of an upload that was given up.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn discard(&self, key: &str) -> io::Result<()> {
        for path in [self.upload_path(key), self.blob_path(key)] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Keys of uploads that nobody has written to for a while.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(crate) fn quiet_uploads(&self, quiet: Duration) -> io::Result<Vec<String>> {
        let mut keys = Vec::new();
        for entry in fs::read_dir(self.root.join("uploads"))? {
            let entry = entry?;
            let written = entry.metadata()?.modified()?;
            let name = entry.file_name().to_string_lossy().replace('.', "/");
            // A clock that was set back makes a file look new; it is found later.
            if written.elapsed().is_ok_and(|age| age > quiet) {
                keys.push(name);
            }
        }
        Ok(keys)
    }

    /// Opens a thumbnail that was made before.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) fn thumbnail(&self, key: &str, width: u32) -> io::Result<File> {
        File::open(self.thumbnail_path(key, width))
    }

    /// Stores a thumbnail, whole or not at all, and opens it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn save_thumbnail(&self, key: &str, width: u32, jpeg: &[u8]) -> io::Result<File> {
        let path = self.thumbnail_path(key, width);
        make_folder_of(&path)?;
        // Two that make the same thumbnail write the same bytes, each to a name of its own.
        let draft = path.with_extension(format!("{:?}.tmp", std::thread::current().id()));
        File::create(&draft)?.write_all(jpeg)?;
        fs::rename(&draft, &path)?;
        File::open(path)
    }

    fn upload_path(&self, key: &str) -> PathBuf {
        self.root.join("uploads").join(key.replace('/', "."))
    }

    fn blob_path(&self, key: &str) -> PathBuf {
        self.sharded("blobs", key).join(file_of(key))
    }

    fn thumbnail_path(&self, key: &str, width: u32) -> PathBuf {
        let name = format!("{}-{width}.jpg", file_of(key));
        self.sharded("thumbnails", key).join(name)
    }

    /// The last digits of an id are random; the first are a clock.
    fn sharded(&self, folder: &str, key: &str) -> PathBuf {
        let org = key.split('/').next().unwrap_or_default();
        let digits = key.len().checked_sub(2).and_then(|at| key.get(at..));
        self.root
            .join(folder)
            .join(org)
            .join(digits.unwrap_or("00"))
    }
}

fn file_of(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or_default()
}

fn make_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.exists() => {
            fs::create_dir_all(folder)?;
            sync_folder(folder)
        }
        _ => Ok(()),
    }
}

/// A new name is durable only when its folder is.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::{ErrorKind, Store};

    const KEY: &str = "01a20244-e800-730f-bf8c-6dd122c7bf23/01a20244-e800-7865-9b3e-8125cd6699c0";

    #[test]
    fn an_upload_goes_on_behind_the_acknowledged_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let mut file = store.resume(KEY, 0).unwrap();
        file.write_all(b"first and lost").unwrap();
        let held = store.resume(KEY, 5).unwrap_err();
        assert_eq!(held.kind(), ErrorKind::WouldBlock);
        drop(file);
        let mut file = store.resume(KEY, 6).unwrap();
        file.write_all(b"last").unwrap();
        drop(file);
        let missing = store.resume(KEY, 11).unwrap_err();
        assert_eq!(missing.kind(), ErrorKind::UnexpectedEof);
        store.keep(KEY).unwrap();
        store.keep(KEY).unwrap();
        let mut text = String::new();
        store.blob(KEY).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "first last");
        store.discard(KEY).unwrap();
        store.discard(KEY).unwrap();
        assert_eq!(store.received(KEY).unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(store.keep(KEY).unwrap_err().kind(), ErrorKind::NotFound);
    }

    #[test]
    fn quiet_uploads_are_named_by_their_key() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        drop(store.resume(KEY, 0).unwrap());
        let hour = std::time::Duration::from_secs(3600);
        assert!(store.quiet_uploads(hour).unwrap().is_empty());
        let all = store.quiet_uploads(std::time::Duration::ZERO).unwrap();
        assert_eq!(all, [KEY]);
    }
}
