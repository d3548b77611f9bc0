//! `cuttings schema`.

use serde_json::{Map, Value};

use super::arguments::SchemaOptions;
use super::exit::Exit;
use super::screen::Screen;
use crate::failure::Failure;
use crate::parse::{schema_names, schema_of};
use crate::text::nearest::nearest;

/// Writes the schema of one kind of file, or all of them in one object by their names.
pub(super) fn run(options: &SchemaOptions, screen: &Screen) -> Result<Exit, Failure> {
    let Some(kind) = options.kind.as_deref() else {
        let all: Map<String, Value> =
            schema_names().filter_map(|name| Some((name.to_owned(), schema_of(name)?))).collect();
        screen.data(&pretty(&Value::Object(all)))?;
        return Ok(Exit::Fine);
    };
    if let Some(schema) = schema_of(kind) {
        screen.data(&pretty(&schema))?;
        return Ok(Exit::Fine);
    }
    screen.problems(&format!("error: no kind of file is called `{kind}`\n"));
    match nearest(kind, schema_names()) {
        Some(near) => screen.problems(&format!("did you mean `{near}`?\n")),
        None => {
            screen.problems(&format!("the kinds are {}\n", schema_names().collect::<Vec<_>>().join(", ")));
        }
    }
    Ok(Exit::WrongArguments)
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
