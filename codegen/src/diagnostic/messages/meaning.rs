//! Problems of meaning.
