package coop.milpa.ledger.internal;

import coop.milpa.ledger.Heading;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.ledger.PlaceTransfer;
import coop.milpa.ledger.PostTransfer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a request about a hold asked, as a repetition must ask it again. Who asked is left out. */
final class HoldContent {

    private HoldContent() {}

    static UUID of(PlaceHold command) {
        return ContentHash.of(parts(command));
    }

    static UUID of(PlaceTransfer command) {
        List<String> transfer =
                List.of(command.to().toString(), command.standing().name());
        return ContentHash.of(
                Stream.concat(parts(command.hold()).stream(), transfer.stream()).toList());
    }

    static UUID of(PostTransfer command) {
        Heading heading = command.heading();
        return ContentHash.of(List.of(
                "post transfer",
                heading.concept(),
                heading.narrative(),
                heading.valueDate().toString(),
                command.hold().toString(),
                command.part().toString()));
    }

    private static List<String> parts(PlaceHold command) {
        return List.of(
                "place hold",
                command.heading().concept(),
                command.heading().narrative(),
                command.account().toString(),
                command.amount().toString(),
                command.lastDay().toString());
    }
}
