package coop.milpa.registry.internal;

import coop.milpa.registry.Cooperative;
import coop.milpa.registry.CooperativeTemplatePart;
import coop.milpa.registry.CreateCooperative;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a new cooperative gets from its federation, in the order of the parts. */
@Component
class TemplateParts {

    private final ObjectProvider<CooperativeTemplatePart> parts;

    TemplateParts(ObjectProvider<CooperativeTemplatePart> parts) {
        this.parts = parts;
    }

    /** Reads all parts of a federation; whoever has none gets nothing. */
    Consumer<Cooperative> of(Optional<Cooperative> federation) {
        List<Consumer<Cooperative>> read = federation.stream()
                .flatMap(above -> parts.orderedStream().map(part -> part.from(above)))
                .toList();
        return cooperative -> read.forEach(part -> part.accept(cooperative));
    }

    /** The federation's chart template and zone where nothing else was chosen, if it is of the same country. */
    static CreateCooperative completed(CreateCooperative command, Optional<Cooperative> federation) {
        CreateCooperative.Choices given = command.choices();
        return federation
                .filter(above -> above.country().equals(command.country()))
                .map(above -> new CreateCooperative.Choices(
                        given.federation(),
                        given.template().or(() -> Optional.of(above.template())),
                        given.zone().or(() -> Optional.of(above.zone().getId())),
                        given.grade(),
                        given.kinds()))
                .map(choices -> new CreateCooperative(
                        command.code(),
                        command.name(),
                        command.country(),
                        command.currency(),
                        command.booksFrom(),
                        choices))
                .orElse(command);
    }
}
