package coop.milpa.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Facts that never change once they are there, such as which account is the cash of a branch. Each is asked of the
 * database until a transaction that found it has been committed, since what an unfinished one sees may be taken back.
 * From then on it is known here. What can change does not belong here: several processes may work on one database. The
 * key names the cooperative.
 */
public final class Lasting<K, V> {

    private static final int MOST = 10_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();

    public Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    /** What is known, else what is found. */
    public V get(K key, Supplier<V> find) {
        return get(key).orElseGet(() -> {
            V found = find.get();
            found(key, found);
            return found;
        });
    }

    /** To be known from when the surrounding transaction, if there is one, has been committed. */
    public void found(K key, V value) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remember(key, value);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            private boolean undone;

            // What an attempt found may have been its own, and be gone with it.
            @Override
            public void savepointRollback(Object savepoint) {
                undone = true;
            }

            @Override
            public void afterCommit() {
                if (!undone) {
                    remember(key, value);
                }
            }
        });
    }

    /** What is many is forgotten as a whole now and then, and found again. */
    private void remember(K key, V value) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, value);
    }
}
