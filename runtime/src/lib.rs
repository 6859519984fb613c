//! modeldoc
#![no_std]
