//! What commands write beside their report: whole files, in nobody's place.

use crate::program::{Folder, Told};

const ROSTER: &str = "id,first_name,last_name,email,hired_on,ccp1_passed_on\n\
    1,Awa,Exemple,awa@invente.example,2021-03-01,2022-03-01\n\
    2,Bob,Exemple,bob@invente.example,2021-03-01,2022-03-01\n";
const CALENDAR: &str = "[[session]]\nid = \"S-1\"\nmodule = \"handicap\"\nstarts_on = 2025-06-23\n";

fn folder() -> Folder {
    Folder::of([("roster.csv", ROSTER), ("sessions.toml", CALENDAR)])
}

/// The commands that write a file, which is still to be named.
const WRITING: [&str; 3] = [
    "sessions --calendar sessions.toml --as-of 2025-05-02 --ics",
    "plan 1 --roster roster.csv --calendar sessions.toml --as-of 2025-05-02 --ics",
    "remind roster.csv --calendar sessions.toml --as-of 2025-05-02 --force --csv",
];

#[test]
fn a_hyphen_is_standard_output_and_nothing_else_is_printed_there() {
    for (line, start) in
        WRITING.into_iter().zip(["BEGIN:VCALENDAR", "BEGIN:VCALENDAR", "\u{feff}email,name,"])
    {
        let folder = folder();
        let Told { code, out, err } = folder.run(format!("{line} -"));
        assert!(code == 0 && out.starts_with(start), "{line}: {out}{err}");
        assert_eq!(out.matches(start).count(), 1, "{line}: {out}");
        assert_eq!(folder.files().len(), 2, "{line}");
        let again = folder.run(format!("{line} -"));
        assert_eq!(again.out, out, "{line}");
    }
}

#[test]
fn an_output_takes_the_place_of_no_input() {
    for line in WRITING {
        for input in ["sessions.toml", "./sessions.toml", "link.toml"] {
            let folder = folder();
            #[cfg(unix)]
            std::os::unix::fs::symlink(folder.path("sessions.toml"), folder.path("link.toml")).unwrap();
            let Told { code, out, err } = folder.run(format!("{line} {input}"));
            assert_eq!((code, out.as_str()), (2, ""), "{line} {input}");
            assert!(err.contains("[output-is-input]"), "{line} {input}: {err}");
            assert_eq!(folder.read("sessions.toml"), CALENDAR, "{line} {input}");
        }
    }
    let folder = folder();
    folder.write("parconum.toml", "roster = \"roster.csv\"\ncalendar = \"sessions.toml\"\n");
    for input in ["parconum.toml", "roster.csv"] {
        let told = folder.run(format!("plan 1 --as-of 2025-05-02 --ics {input}"));
        assert!(told.code == 2 && told.err.contains("[output-is-input]"), "{}", told.err);
    }
}

#[test]
#[cfg(unix)]
fn an_output_takes_the_place_of_no_device_pipe_or_folder() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    for line in WRITING {
        let folder = folder().with("folder/a", "");
        let _listening = UnixListener::bind(folder.path("socket")).unwrap();
        symlink(folder.path("absent"), folder.path("nowhere")).unwrap();
        symlink("/dev/null", folder.path("device")).unwrap();
        for place in ["folder", "socket", "nowhere", "device"] {
            let Told { code, out, err } = folder.run(format!("{line} {place}"));
            assert_eq!((code, out.as_str()), (2, ""), "{line} {place}");
            assert!(err.contains("[unwritable-file]"), "{line} {place}: {err}");
        }
        assert!(folder.path("device").is_symlink() && folder.path("nowhere").is_symlink());
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_is_replaced_keeps_its_mode() {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    for line in WRITING {
        let folder = folder().with("out", "old");
        set_permissions(folder.path("out"), Permissions::from_mode(0o600)).unwrap();
        let told = folder.run(format!("{line} out"));
        assert_eq!(told.code, 0, "{}", told.err);
        assert_ne!(folder.read("out"), "old");
        assert_eq!(metadata(folder.path("out")).unwrap().permissions().mode() & 0o777, 0o600, "{line}");
    }
}

#[test]
fn reminders_that_stop_midway_say_how_many_were_written() {
    let folder = folder();
    // a folder where the second message would be
    folder.write("out/message-2.eml/a", "");
    let told = folder.run("remind roster.csv --as-of 2025-05-02 --to out --force --lang en");
    assert!(
        told.code == 2 && told.err.contains("One message of 2 was written before it, in out"),
        "{}",
        told.err
    );
    assert!(folder.has("out/message-1.eml"));
    let told = folder.run("remind roster.csv --as-of 2025-05-02 --to new --csv absent/a.csv --lang en");
    assert!(
        told.code == 2 && told.err.contains("2 messages of 2 were written before it, in new"),
        "{}",
        told.err
    );
}

#[test]
fn what_a_killed_run_left_does_not_stop_the_next() {
    let folder = folder().with("out/.parconum-abcdef", "half a message");
    let told = folder.run("remind roster.csv --as-of 2025-05-02 --to out");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(folder.has("out/message-1.eml"));
}

#[cfg(unix)]
mod interrupted {
    use std::fs::File;
    use std::process::{Child, Command, Stdio};
    use std::time::Duration;

    use super::*;

    /// A folder of many people, and a run that writes to each.
    fn writing() -> (Folder, Child) {
        let rows = (0..4_000).map(|n| format!("{n},Awa,a{n}@invente.example,2021-03-01,2022-03-01\n"));
        let roster = "id,last_name,email,hired_on,ccp1_passed_on\n".to_owned() + &rows.collect::<String>();
        let folder = Folder::empty().with("roster.csv", roster);
        let mut command = folder.parconum().command("remind roster.csv --as-of 2025-05-02 --to out");
        let running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while !folder.has("out") || written(&folder, "message-").is_empty() {
            std::thread::sleep(Duration::from_millis(2));
        }
        (folder, running)
    }

    fn written(folder: &Folder, start: &str) -> Vec<String> {
        let names = std::fs::read_dir(folder.path("out")).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with(start)).collect()
    }

    /// Whether a signal is ignored here, and so by what is started from here.
    fn is_ignored(signal: i32) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        mask.is_some_and(|mask| u64::from_str_radix(mask.trim(), 16).unwrap() >> (signal - 1) & 1 == 1)
    }

    #[test]
    fn an_interrupt_leaves_no_half_of_a_file() {
        use std::os::unix::process::ExitStatusExt;
        // what whoever started the tests wants to be ignored, the program ignores too
        let heeded =
            [("INT", 2), ("TERM", 15), ("HUP", 1)].into_iter().filter(|(_, number)| !is_ignored(*number));
        for (name, number) in heeded {
            // on a busy machine a run may be over before the signal comes: then another one is tried
            let interrupted = (0..20).any(|_| {
                let (folder, mut running) = writing();
                let kill = ["-s", name, &running.id().to_string()];
                assert!(Command::new("kill").args(kill).status().unwrap().success());
                let ended = running.wait().unwrap();
                assert_eq!(written(&folder, ".parconum-"), Vec::<String>::new(), "{name}");
                assert!(ended.code().is_some() || ended.signal() == Some(number), "{name}: {ended}");
                ended.code().is_none()
            });
            assert!(interrupted, "{name} came too late each time");
        }
    }

    #[test]
    fn a_second_run_into_the_same_folder_refuses() {
        let folder = folder().with("out/.parconum-left", "");
        let own = File::open(folder.path("out")).unwrap();
        own.try_lock().unwrap();
        let told = folder.run("remind roster.csv --as-of 2025-05-02 --to out --lang en");
        assert!(
            told.code == 2 && told.err.contains("another parconum command is writing there"),
            "{}",
            told.err
        );
        assert!(!folder.has("out/message-1.eml"));
        drop(own);
        assert_eq!(folder.run("remind roster.csv --as-of 2025-05-02 --to out").code, 0);
    }
}
