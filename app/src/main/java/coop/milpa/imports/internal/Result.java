package coop.milpa.imports.internal;

import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import coop.milpa.imports.internal.DriftRegister.Drift;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What comparing a history with its printed balances showed.
 *
 * @param reconciliation  how days compared
 * @param overdrafts  who was let go below zero
 * @param drifts  when printed balances began to differ from ours, or stopped
 */
record Result(Reconciliation reconciliation, List<Overdraft> overdrafts, List<Drift> drifts) {

    /** Compares all movements that are wanted. */
    static Result of(Batch batch, IntPredicate wanted, Bases bases, Tolerance tolerance) {
        Movements movements = batch.movements();
        var tally = new Tally(batch.accounts(), tolerance);
        var overdrafts = new OverdraftWatch(batch.accounts(), movements.lastDay());
        var drifts = new DriftWatch(bases, tolerance);
        Sequence sequence = Sequence.byAccountAndDay(movements, wanted);
        new Reconciler(movements, sequence, bases, tolerance).walk(List.of(tally, overdrafts, drifts));
        return new Result(tally.reconciliation(), overdrafts.overdrafts(), drifts.drifts());
    }
}
