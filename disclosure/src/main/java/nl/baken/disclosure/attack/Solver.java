package nl.baken.disclosure.attack;

import java.util.HashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The ends of what a figure can be, by linear programming over its block; a whole number lies within the rounded ends. */
final class Solver {

    private static final double CLOSE = 1e-6;

    private final Bounds bounds;
    private final Block block;

    Solver(Bounds bounds, Block block) {
        this.bounds = bounds;
        this.block = block;
    }

    Interval interval(int figure) {
        long low = (long) Math.ceil(end(figure, false) - CLOSE);
        double high = end(figure, true);
        return new Interval(
                low, high == Double.POSITIVE_INFINITY ? Interval.UNBOUNDED : (long) Math.floor(high + CLOSE));
    }

    private double end(int figure, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = new HashMap<>();
        for (int number : block.figures()) {
            Variable variable =
                    model.newVariable("x" + number).lower(bounds.of(number).low());
            if (bounds.of(number).high() != Interval.UNBOUNDED) {
                variable.upper(bounds.of(number).high());
            }
            if (number == figure) {
                variable.weight(1);
            }
            variables.put(number, variable);
        }
        block.sums().forEach(sum -> add(model, variables, sum));
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no end of a figure was found: " + result.getState());
        }
        return result.getValue();
    }

    private void add(ExpressionsBasedModel model, Map<Integer, Variable> variables, int number) {
        Sum sum = bounds.puzzle().sums().get(number);
        Expression expression = model.newExpression("e" + number);
        long[] rest = {0};
        term(expression, variables, sum.whole(), 1, rest);
        sum.parts().forEach(part -> term(expression, variables, part, -1, rest));
        expression.level(-rest[0]);
    }

    private void term(Expression expression, Map<Integer, Variable> variables, int figure, int sign, long[] rest) {
        Variable variable = variables.get(figure);
        if (variable == null) {
            rest[0] += sign * bounds.of(figure).low();
        } else {
            expression.set(variable, sign);
        }
    }
}
