#![allow(dead_code)]
mod models;

use std::hint::black_box;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let bytes = std::fs::read(&arguments[3]).unwrap();
    let way = arguments[2].as_str();
    let times = arguments[4].parse().unwrap();
    match arguments[1].as_str() {
        Subjects
        _ => return,
    }
}

fn go<T: Traits>(way: &str, bytes: &[u8], times: usize) {
    let text = std::str::from_utf8(bytes).unwrap();
    let value: T = serde_json::from_str(text).unwrap();
    let packed = rmp_serde::to_vec_named(&value).unwrap();
    let start = Instant::now();
    match way {
        "text" => again(times, || serde_json::from_str::<T>(black_box(text)).unwrap()),
        "slice" => again(times, || serde_json::from_slice::<T>(black_box(bytes)).unwrap()),
        "reader" => again(times, || serde_json::from_reader::<_, T>(black_box(bytes)).unwrap()),
        "write" => again(times, || serde_json::to_string(black_box(&value)).unwrap()),
        "msgpack-read" => again(times, || rmp_serde::from_slice::<T>(black_box(&packed)).unwrap()),
        "msgpack-write" => again(times, || rmp_serde::to_vec_named(black_box(&value)).unwrap()),
        _ => return,
    }
    println!("{}", start.elapsed().as_nanos());
}

#[inline(never)]
fn again<T>(times: usize, work: impl Fn() -> T) {
    for _ in 0..times {
        black_box(work());
    }
}
