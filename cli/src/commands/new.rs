//! `cargo modeldoc new`

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::{json, names};

use crate::arguments;
use crate::failure::Failure;
use crate::infer::infer;
use crate::input;
use crate::output::{self, BOLD, Status, styled};
use crate::report::{self, Finding, Format};
use crate::write::markdown;

pub(crate) fn run(arguments: &arguments::New) -> Result<Status, Failure> {
    let inputs = input::load_all(&arguments.from)?;
    let files: Vec<_> = inputs.into_iter().flat_map(|input| input.files).collect();
    if let Some(out) = &arguments.out
        && out.exists()
    {
        let message = format!("`{}` is there already", out.display());
        return Err(Failure::new(message).help("nothing is overwritten"));
    }
    let name = match (&arguments.name, files.first()) {
        (Some(name), _) => name.clone(),
        (None, Some(file)) => stem(&file.shown).to_owned(),
        (None, None) => return Err(super::nothing_in(&arguments.from.join("`, `"))),
    };
    let Some(name) = names::type_name(&name) else {
        return Err(Failure::new(format!("`{name}` gives no name in Rust")));
    };
    let mut problems = Problems::new();
    let mut documents = Vec::with_capacity(files.len());
    for (index, file) in files.into_iter().enumerate() {
        let id = u32::try_from(index).unwrap_or(u32::MAX);
        documents.push(Document::new(id, &file.shown, file.bytes, &mut problems));
    }
    let mut samples = Vec::with_capacity(documents.len());
    for document in &documents {
        let json = json::read(document, &mut problems);
        samples.extend(json.map(|json| (document, json)));
    }
    let problems = problems.into_sorted();
    if !problems.is_empty() {
        let findings: Vec<Finding<'_>> = problems
            .iter()
            .map(|problem| Finding {
                problem,
                document: &documents[problem.span.document as usize],
            })
            .collect();
        output::note(report::write(&findings, Format::Human).trim_end());
        return Ok(Status::Findings);
    }
    let models = infer(&name, &samples);
    let page = markdown::write(&models, models.len() == 1);
    super::write(&page, arguments.out.as_deref())?;
    if let Some(out) = &arguments.out {
        output::note(&format!("{} {}", styled(BOLD, "wrote"), out.display()));
    }
    Ok(Status::Fine)
}

fn stem(path: &str) -> &str {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}
