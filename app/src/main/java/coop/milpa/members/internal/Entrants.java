package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Application;
import coop.milpa.members.internal.NumberRegister.Scheme;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Gives those who enter the register their numbers. In the caller's transaction. */
@Component
class Entrants {

    private final NumberRegister numbers;
    private final Settings settings;

    Entrants(NumberRegister numbers, Settings settings) {
        this.numbers = numbers;
        this.settings = settings;
    }

    /** One of each application, in their order. */
    List<Entrant> of(CooperativeId cooperative, List<Application> ready, LocalDate day) {
        var scheme = new Scheme(
                settings.get(cooperative, MembersSettings.NUMBER_PREFIX, day),
                Math.toIntExact(settings.get(cooperative, MembersSettings.NUMBER_DIGITS, day)));
        List<String> free = numbers.next(cooperative, scheme, ready.size());
        return IntStream.range(0, ready.size())
                .mapToObj(n -> new Entrant(ready.get(n).party(), ready.get(n).kind(), free.get(n)))
                .toList();
    }
}
