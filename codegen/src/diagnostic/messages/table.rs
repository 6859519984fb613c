//! Problems of table.
