//! Which required properties a builder was given, as types.

/// A required property that was given.
#[derive(Clone, Copy, Debug)]
pub struct Yes;

/// A required property that was not given yet.
#[derive(Clone, Copy, Debug)]
pub struct No;

/// None of eight properties.
pub type Nothing = (No, No, No, No, No, No, No, No);

/// Says that a property was given. `Property` is a type of its name, so that
/// the compiler can say which one was not.
#[diagnostic::on_unimplemented(
    message = "the required property `{Property}` was not given",
    label = "`{Property}` is missing",
    note = "call `.{Property}(...)` before `.build()`"
)]
pub trait Given<Property> {}

#[diagnostic::do_not_recommend]
impl<Property> Given<Property> for Yes {}

/// A tuple of eight answers, [`Yes`] or [`No`], and what it becomes when one
/// of them is given.
#[allow(missing_docs, reason = "one says it all")]
pub trait Octet {
    type Has0;
    type Has1;
    type Has2;
    type Has3;
    type Has4;
    type Has5;
    type Has6;
    type Has7;
    type Set0: Octet;
    type Set1: Octet;
    type Set2: Octet;
    type Set3: Octet;
    type Set4: Octet;
    type Set5: Octet;
    type Set6: Octet;
    type Set7: Octet;
}

impl<A, B, C, D, E, F, G, H> Octet for (A, B, C, D, E, F, G, H) {
    type Has0 = A;
    type Has1 = B;
    type Has2 = C;
    type Has3 = D;
    type Has4 = E;
    type Has5 = F;
    type Has6 = G;
    type Has7 = H;
    type Set0 = (Yes, B, C, D, E, F, G, H);
    type Set1 = (A, Yes, C, D, E, F, G, H);
    type Set2 = (A, B, Yes, D, E, F, G, H);
    type Set3 = (A, B, C, Yes, E, F, G, H);
    type Set4 = (A, B, C, D, Yes, F, G, H);
    type Set5 = (A, B, C, D, E, Yes, G, H);
    type Set6 = (A, B, C, D, E, F, Yes, H);
    type Set7 = (A, B, C, D, E, F, G, Yes);
}

/// The value of a property that the builder's type says was given.
///
/// # Panics
///
/// Never: `build` exists only where it was.
pub fn given<T>(slot: Option<T>) -> T {
    slot.expect("`build` asks for every required property")
}
