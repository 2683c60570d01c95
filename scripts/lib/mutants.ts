import ts from 'typescript';

/** One change of a source text that its tests ought to notice. */
export type Mutant = {
  /** Counted from one. */
  readonly line: number;
  readonly kind: 'comparison' | 'logic' | 'bound';
  /** The smallest expression that changes, before and after. */
  readonly from: string;
  readonly to: string;
  /** The whole text with the change. */
  readonly text: string;
};

/** The neighbour at the boundary first, then the opposite. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const LOGIC: Readonly<Record<string, readonly string[]>> = { '&&': ['||'], '||': ['&&'] };
const BOUNDS: Readonly<Record<string, string>> = { 'Math.min': 'Math.max', 'Math.max': 'Math.min' };

type Change = { readonly part: ts.Node; readonly by: string; readonly kind: Mutant['kind'] };

/** What of this very node may be changed, and into what. */
function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isBinaryExpression(node)) {
    const part = node.operatorToken;
    const operator = part.getText();
    const comparisons = (COMPARISONS[operator] ?? []).map((by): Change => ({ part, by, kind: 'comparison' }));
    return [...comparisons, ...(LOGIC[operator] ?? []).map((by): Change => ({ part, by, kind: 'logic' }))];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ part: node, by: `(${node.operand.getText()})`, kind: 'logic' }];
  const bound = ts.isCallExpression(node) ? BOUNDS[node.expression.getText()] : undefined;
  return ts.isCallExpression(node) && bound !== undefined ? [{ part: node.expression, by: bound, kind: 'bound' }] : [];
}

/** Every comparison, boolean operator and `Math.min` or `Math.max` of a TypeScript source, changed one at a time. */
export function mutantsOf(source: string): readonly Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];

  const replace = (whole: ts.Node, part: ts.Node, by: string, kind: Mutant['kind']): void => {
    const [start, end] = [part.getStart(file), part.getEnd()];
    const [from, to] = [whole.getStart(file), whole.getEnd()];
    mutants.push({
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      kind,
      from: source.slice(from, to),
      to: source.slice(from, start) + by + source.slice(end, to),
      text: source.slice(0, start) + by + source.slice(end),
    });
  };

  const visit = (node: ts.Node): void => {
    for (const { part, by, kind } of changesOf(node)) replace(node, part, by, kind);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}
