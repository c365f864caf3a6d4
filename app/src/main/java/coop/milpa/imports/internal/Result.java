package coop.milpa.imports.internal;

import coop.milpa.imports.Overdraft;
import coop.milpa.imports.Reconciliation;
import java.math.BigDecimal;
import java.util.List;

/**
 * What comparing a history with its printed balances showed.
 *
 * @param reconciliation  how days compared
 * @param overdrafts  who was let go below zero
 */
record Result(Reconciliation reconciliation, List<Overdraft> overdrafts) {

    static Result of(Batch batch, Bases bases, BigDecimal toleranceMost) {
        Movements movements = batch.movements();
        var tolerance = new Tolerance(toleranceMost, batch.accounts());
        var tally = new Tally(batch.accounts(), tolerance);
        var overdrafts = new OverdraftWatch(batch.accounts(), movements.lastDay());
        new Reconciler(movements, bases, tolerance, List.of(tally, overdrafts)).walk();
        return new Result(tally.reconciliation(), overdrafts.overdrafts());
    }
}
