use muster_domain::*;
fn main() {
    let id = "0190a000-0000-7000-8000-000000000000";
    let ex = Exercise { id: id.parse().unwrap(), name: "Harbour Lights".into(), exercise_type: ExerciseType::Functional, scenario_start: Some(ScenarioTime(1_778_918_400_000)), starts_on: "2026-05-16".into(), ends_on: String::new(), marking: Marking::TlpAmberStrict, summary: "s".into(), created_at: WallTime(1_770_000_000_000) };
    let mut evs = vec![];
    for (i, ms) in [Some(-1_800_000), Some(0), Some(90_000), Some(450_000_500), None].into_iter().enumerate() {
        let mut e = Event::new(id.parse().unwrap(), ex.id);
        e.number = format!("{}", i + 1); e.title = format!("Drone seen over the quay {i}"); e.text = "=1+1 A caller reports a drone hovering above the passenger terminal.\nThe caller is calm and gives a clear position, and asks what to do. <r>".into();
        e.offset = ms.map(ExerciseOffset); e.sender = "Harbour master".into(); e.recipient = "Control room".into(); e.method = "radio".into();
        e.custom = vec![CustomField { name: "Title".into(), value: " x_x0041_ ".into() }];
        evs.push(e);
    }
    std::fs::write("/tmp/mk.xlsx", muster_exchange::export::msel_xlsx(&ex, &evs).unwrap()).unwrap();
}
