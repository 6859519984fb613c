//! Internals of `modeldoc`: the procedural macros.
