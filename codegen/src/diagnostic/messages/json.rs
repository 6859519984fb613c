//! Problems of json.
