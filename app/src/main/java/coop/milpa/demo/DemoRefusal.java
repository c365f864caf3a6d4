package coop.milpa.demo;

import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/** Why the demo cannot be played. */
public sealed interface DemoRefusal extends Refusal {

    /** Days that have not come cannot be closed. */
    record AfterToday(LocalDate through, LocalDate today) implements DemoRefusal {
        @Override
        public String code() {
            return "demo.after-today";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {through.toString(), today.toString()};
        }
    }
}
