//! Words and signs to a type expression.

use super::words::{Token, tokens};
use super::{Expr, MAX_DEPTH, Mistake};

/// Reads a type that [`unwrap`](super::unwrap) took the markup from.
pub fn parse(text: &str) -> Result<Expr, Mistake> {
    let tokens = tokens(text);
    let mut parser = Parser {
        tokens: &tokens,
        depth: 0,
    };
    let expr = parser.list()?;
    match parser.tokens {
        [] => Ok(expr),
        _ => Err(Mistake::Unexpected),
    }
}

struct Parser<'t> {
    tokens: &'t [Token<'t>],
    depth: usize,
}

impl Parser<'_> {
    fn take(&mut self, sign: char) -> bool {
        match self.tokens {
            [Token::Sign(next), rest @ ..] if *next == sign => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    fn expect(&mut self, sign: char) -> Result<(), Mistake> {
        if self.take(sign) {
            Ok(())
        } else if self.tokens.is_empty() {
            Err(Mistake::Incomplete)
        } else {
            Err(Mistake::Unexpected)
        }
    }

    /// Types with commas between them, one of which a value is: `str, date`. The
    /// last comma may have nothing behind it.
    fn list(&mut self) -> Result<Expr, Mistake> {
        let first = self.union()?;
        let mut members = vec![first];
        while self.take(',') {
            if matches!(self.tokens, [] | [Token::Sign(')' | ']' | '}' | '>'), ..]) {
                break;
            }
            members.push(self.union()?);
        }
        Ok(one_or_union(members))
    }

    fn union(&mut self) -> Result<Expr, Mistake> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Mistake::TooDeep);
        }
        let first = self.suffixed()?;
        let mut members = vec![first];
        while self.take('|') {
            members.push(self.suffixed()?);
        }
        self.depth -= 1;
        Ok(one_or_union(members))
    }

    fn suffixed(&mut self) -> Result<Expr, Mistake> {
        // Each prefix wraps what follows, the last one innermost.
        let mut prefixes = Vec::new();
        loop {
            if self.take('?') {
                prefixes.push('?');
            } else if matches!(self.tokens, [Token::Sign('['), Token::Sign(']'), ..]) {
                self.tokens = &self.tokens[2..];
                prefixes.push('[');
            } else if !self.take('*') {
                break;
            }
        }
        let mut expr = self.primary()?;
        let mut wraps = prefixes.len();
        loop {
            if self.take('?') {
                expr = Expr::Nullable(Box::new(expr));
                wraps += 1;
            } else if matches!(self.tokens, [Token::Sign('['), Token::Sign(']'), ..]) {
                self.tokens = &self.tokens[2..];
                expr = Expr::List(Box::new(expr));
                wraps += 1;
            } else if !self.take('*') {
                break;
            }
            if self.depth + wraps > MAX_DEPTH {
                return Err(Mistake::TooDeep);
            }
        }
        if self.depth + wraps > MAX_DEPTH {
            return Err(Mistake::TooDeep);
        }
        for prefix in prefixes.into_iter().rev() {
            let inner = Box::new(expr);
            expr = match prefix {
                '?' => Expr::Nullable(inner),
                _ => Expr::List(inner),
            };
        }
        Ok(expr)
    }

    fn primary(&mut self) -> Result<Expr, Mistake> {
        match self.tokens {
            [] => Err(Mistake::Incomplete),
            [Token::Quoted(text), rest @ ..] => {
                self.tokens = rest;
                Ok(Expr::Literal((*text).to_owned()))
            }
            [Token::Word(word), rest @ ..] => {
                self.tokens = rest;
                self.applied(word)
            }
            [Token::Sign('('), ..] => {
                self.take('(');
                let inner = self.list()?;
                self.expect(')')?;
                Ok(inner)
            }
            [Token::Sign('['), ..] => {
                self.take('[');
                let element = self.list()?;
                let expr = if self.take(':') {
                    Expr::Map(Box::new(element), Box::new(self.union()?))
                } else {
                    Expr::List(Box::new(element))
                };
                self.expect(']')?;
                Ok(expr)
            }
            [Token::Sign('{'), ..] => {
                self.take('{');
                let key = if self.take('[') {
                    // TypeScript names the key: `{ [key: string]: T; }`.
                    if let [Token::Word(_), Token::Sign(':'), rest @ ..] = self.tokens {
                        self.tokens = rest;
                    }
                    let key = self.union()?;
                    self.expect(']')?;
                    key
                } else {
                    self.union()?
                };
                self.expect(':')?;
                let value = self.union()?;
                self.take(';');
                self.expect('}')?;
                Ok(Expr::Map(Box::new(key), Box::new(value)))
            }
            [Token::Sign(_), ..] => Err(Mistake::Unexpected),
        }
    }

    /// Whether a type follows, as behind Go's `map[string]`. Brackets at the end
    /// are a suffix: `map[T][]`.
    fn at_type(&self) -> bool {
        match self.tokens {
            [Token::Sign('['), Token::Sign(']')] => false,
            [
                Token::Word(_) | Token::Quoted(_) | Token::Sign('[' | '{' | '(' | '*'),
                ..,
            ] => true,
            _ => false,
        }
    }

    /// A word and the types in brackets behind it.
    fn applied(&mut self, word: &str) -> Result<Expr, Mistake> {
        let close = match self.tokens {
            [Token::Sign('['), Token::Sign(']'), ..] => None,
            // Go's `interface{}`.
            [Token::Sign('{'), Token::Sign('}'), rest @ ..] => {
                self.tokens = rest;
                None
            }
            [Token::Sign('<'), ..] => Some('>'),
            [Token::Sign('['), ..] => Some(']'),
            [Token::Sign('('), ..] => Some(')'),
            [Token::Sign('{'), ..] => Some('}'),
            _ => None,
        };
        let Some(close) = close else {
            return Ok(Expr::Word(word.to_owned()));
        };
        self.tokens = &self.tokens[1..];
        let mut arguments = vec![self.union()?];
        while self.take(',') {
            if self.tokens.first() == Some(&Token::Sign(close)) {
                break;
            }
            arguments.push(self.union()?);
        }
        self.expect(close)?;
        let go = word == "map" && close == ']' && arguments.len() == 1;
        if go && self.at_type() {
            let key = arguments.remove(0);
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(Mistake::TooDeep);
            }
            let value = self.suffixed()?;
            self.depth -= 1;
            return Ok(Expr::Map(Box::new(key), Box::new(value)));
        }
        Ok(Expr::Apply(word.to_owned(), arguments))
    }
}

fn one_or_union(mut members: Vec<Expr>) -> Expr {
    match members.pop() {
        Some(only) if members.is_empty() => only,
        last => {
            members.extend(last);
            Expr::Union(members)
        }
    }
}
