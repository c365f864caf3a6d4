package coop.milpa.testing;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.AmountLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Stands for the module that knows who may post how much: nobody posts more than 1,000 at once. */
@TestComponent
public class LimitOfAThousand implements AmountLimits {

    private static final long MOST = 100_000;

    private final List<Act> posted = new ArrayList<>();

    /** What it says. */
    public record TooMuch(String permission) implements Refusal {

        @Override
        public String code() {
            return "testing.too-much";
        }
    }

    @Override
    public Optional<Refusal> forbids(CooperativeId cooperative, Act act) {
        return act.amount().minor() > MOST ? Optional.of(new TooMuch(act.permission())) : Optional.empty();
    }

    @Override
    public void posted(CooperativeId cooperative, Act act) {
        posted.add(act);
    }

    /** What was counted since it was asked last. */
    public List<Act> counted() {
        List<Act> counted = List.copyOf(posted);
        posted.clear();
        return counted;
    }
}
