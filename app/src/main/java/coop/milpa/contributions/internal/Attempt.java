package coop.milpa.contributions.internal;

import coop.milpa.kernel.Outcome;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out work of several steps that leaves nothing behind if it is refused. In the caller's transaction. */
@Component
class Attempt {

    private final TransactionTemplate nested;

    Attempt(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    <T> Outcome<T> of(Supplier<Outcome<T>> work) {
        return Objects.requireNonNull(nested.execute(status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
