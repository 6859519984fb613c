//! Shows a departure board: `cargo run --package tramway`.

use tramway::feed::{DepartureBoard, DepartureState};

fn main() -> Result<(), serde_json::Error> {
    let board: DepartureBoard = serde_json::from_str(
        r#"{
          "stop": { "id": "T-104", "name": "Market Square" },
          "departures": [
            { "line": 4, "to": "Harbour", "due": "2026-11-24T20:04:00Z", "state": "on time" },
            { "line": 11, "to": "Zoo", "due": "2026-11-24T20:09:00Z", "state": "diverted",
              "cars": [{ "load": 2, "low": true }, { "load": 3 }] }
          ],
          "updated": "2026-11-24T20:01:30Z"
        }"#,
    )?;
    println!("{}", board.stop().name());
    for departure in board.departures() {
        let state = match departure.state() {
            DepartureState::OnTime => "on time",
            DepartureState::Late => "late",
            DepartureState::Cancelled => "cancelled",
            // The server knows a word that the specification does not.
            other => other.as_str(),
        };
        println!(
            "{:>4} {:<12} {} ({state})",
            departure.line(),
            departure.to(),
            &departure.due()[11..16],
        );
        for car in departure.cars().unwrap_or_default() {
            println!("     car: {:?}", car.load());
        }
    }
    Ok(())
}
