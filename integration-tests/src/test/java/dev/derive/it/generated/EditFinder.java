package dev.derive.it.generated;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Finds the edits that may make a program smaller, from its syntax alone. What makes loops end stays: their headers,
 * the steps of their counters and the branches that leave them.
 */
final class EditFinder extends TreeScanner<Void, Void> {

    private final String source;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Edit> edits = new ArrayList<>();

    private EditFinder(String source, CompilationUnitTree unit, SourcePositions positions) {
        this.source = source;
        this.unit = unit;
        this.positions = positions;
    }

    /** The edits of a source that compiles, those that save most first. */
    static List<Edit> edits(String source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null,
                        List.of(ProgramCompiler.source("Program", source)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            EditFinder finder = new EditFinder(source, unit, Trees.instance(task).getSourcePositions());
            finder.scan(unit, null);
            return finder.edits.stream().filter(edit -> edit.saves() > 0).distinct()
                    .sorted(Comparator.comparingInt(Edit::saves).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private String text(Tree tree) {
        return source.substring(start(tree), end(tree));
    }

    private void replace(Tree tree, String text) {
        if (start(tree) >= 0 && end(tree) > start(tree)) {
            edits.add(new Edit(start(tree), end(tree), text));
        }
    }

    private void remove(List<? extends Tree> trees) {
        if (!trees.isEmpty() && start(trees.get(0)) >= 0 && end(trees.get(trees.size() - 1)) >= 0) {
            edits.add(new Edit(start(trees.get(0)), end(trees.get(trees.size() - 1)), ""));
        }
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
        remove(List.of(tree));
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        for (Tree member : tree.getMembers()) {
            if (end(member) > start(member)) {
                remove(List.of(member));
            }
        }
        if (tree.getExtendsClause() != null) {
            String text = source.substring(start(tree), end(tree));
            String clause = "extends " + text(tree.getExtendsClause());
            int at = start(tree) + text.indexOf(clause);
            edits.add(new Edit(at, at + clause.length(), ""));
        }
        return super.visitClass(tree, unused);
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        statements(tree.getStatements());
        for (StatementTree statement : tree.getStatements()) {
            if (statement instanceof BlockTree inner) {
                unwrap(inner, inner);
            }
        }
        return super.visitBlock(tree, unused);
    }

    @Override
    public Void visitCase(CaseTree tree, Void unused) {
        remove(List.of(tree));
        if (tree.getStatements() != null) {
            statements(tree.getStatements());
        }
        return super.visitCase(tree, unused);
    }

    /** Runs of statements, by halves, and each alone. */
    private void statements(List<? extends StatementTree> statements) {
        for (int size = statements.size(); size >= 1; size /= 2) {
            for (int from = 0; from + size <= statements.size(); from += size) {
                List<? extends StatementTree> run = statements.subList(from, from + size);
                if (run.stream().noneMatch(EditFinder::endsLoop)) {
                    remove(run);
                }
            }
        }
    }

    private static boolean endsLoop(StatementTree statement) {
        if (statement instanceof ExpressionStatementTree expression) {
            return expression.getExpression() instanceof UnaryTree unary
                    && unary.getExpression().toString().matches("k\\d+");
        }
        return statement instanceof IfTree branch && branch.getThenStatement() instanceof BlockTree block
                && block.getStatements().size() == 1
                && (block.getStatements().get(0) instanceof BreakTree
                        || block.getStatements().get(0) instanceof ContinueTree);
    }

    /** The statements of a body instead of what is around it. */
    private void unwrap(Tree tree, Tree... bodies) {
        for (Tree body : bodies) {
            if (body instanceof BlockTree block) {
                replace(tree, block.getStatements().stream().filter(s -> !endsLoop(s)).map(this::text)
                        .collect(Collectors.joining("\n")));
                replace(tree, text(block));
            } else if (body != null) {
                replace(tree, text(body));
            }
        }
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
        return endsLoop(tree) ? null : super.visitExpressionStatement(tree, unused);
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
        if (endsLoop(tree)) {
            return null;
        }
        unwrap(tree, tree.getThenStatement(), tree.getElseStatement());
        if (tree.getElseStatement() != null) {
            edits.add(new Edit(end(tree.getThenStatement()), end(tree), ""));
        }
        return super.visitIf(tree, unused);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        unwrap(tree, tree.getStatement());
        return scan(tree.getStatement(), unused);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        unwrap(tree, tree.getStatement());
        return scan(tree.getStatement(), unused);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        unwrap(tree, tree.getStatement());
        return scan(tree.getStatement(), unused);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        unwrap(tree, tree.getStatement());
        return super.visitEnhancedForLoop(tree, unused);
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        unwrap(tree, tree.getStatement());
        return super.visitLabeledStatement(tree, unused);
    }

    @Override
    public Void visitTry(TryTree tree, Void unused) {
        unwrap(tree, tree.getBlock(), tree.getFinallyBlock());
        if (tree.getFinallyBlock() != null) {
            edits.add(new Edit(end(tree.getCatches().isEmpty() ? tree.getBlock()
                    : tree.getCatches().get(tree.getCatches().size() - 1)), end(tree), ""));
        }
        tree.getCatches().forEach(handler -> {
            remove(List.of(handler));
            unwrap(tree, handler.getBlock());
        });
        return super.visitTry(tree, unused);
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
        for (CaseTree each : tree.getCases()) {
            if (each.getStatements() != null) {
                replace(tree, each.getStatements().stream().filter(s -> !(s instanceof BreakTree)).map(this::text)
                        .collect(Collectors.joining("\n")));
            } else {
                unwrap(tree, each.getBody());
            }
        }
        return super.visitSwitch(tree, unused);
    }

    /** Operands, or a constant, instead of an expression. */
    private void simplify(ExpressionTree tree, List<? extends Tree> operands) {
        for (Tree operand : operands) {
            replace(tree, text(operand));
        }
        replace(tree, "0.5");
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
        simplify(tree, List.of(tree.getLeftOperand(), tree.getRightOperand()));
        return super.visitBinary(tree, unused);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        simplify(tree, List.of(tree.getTrueExpression(), tree.getFalseExpression()));
        return super.visitConditionalExpression(tree, unused);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        simplify(tree, tree.getCases().stream().map(CaseTree::getBody)
                .map(body -> body instanceof ExpressionStatementTree statement ? statement.getExpression() : body)
                .filter(ExpressionTree.class::isInstance).toList());
        return super.visitSwitchExpression(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        simplify(tree, tree.getArguments());
        return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        if (tree.getClassBody() != null) {
            replace(tree.getClassBody(), "");
        }
        return super.visitNewClass(tree, unused);
    }

    @Override
    public Void visitParenthesized(ParenthesizedTree tree, Void unused) {
        replace(tree, text(tree.getExpression()));
        return super.visitParenthesized(tree, unused);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
        simplify(tree, List.of());
        return super.visitArrayAccess(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        simplify(tree, List.of(tree.getExpression()));
        return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        simplify(tree, List.of(tree.getExpression()));
        return super.visitUnary(tree, unused);
    }

    @Override
    public Void visitTypeCast(TypeCastTree tree, Void unused) {
        simplify(tree, List.of(tree.getExpression()));
        return super.visitTypeCast(tree, unused);
    }
}
