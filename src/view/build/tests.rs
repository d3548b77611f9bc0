//! Small dossiers to pages.
