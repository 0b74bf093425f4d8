fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let t = std::time::Instant::now();
        let r = muster_exchange::book::open(&path, &bytes);
        eprintln!("{path}: {:?}", t.elapsed());
        let hwm = std::fs::read_to_string("/proc/self/status").unwrap();
        eprintln!("{}", hwm.lines().find(|l| l.starts_with("VmHWM")).unwrap());
        match r {
            Ok(b) => for s in &b.sheets { println!("{} hidden={} rows={} cells={}", s.name, s.hidden, s.rows.len(), s.rows.iter().map(|r| r.cells.len()).sum::<usize>()); 
              if std::env::var("V").is_ok() { for r in &s.rows { println!("{} {} {:?}", r.number, r.hidden, r.cells); } } },
            Err(e) => println!("{e}"),
        }
    }
}
