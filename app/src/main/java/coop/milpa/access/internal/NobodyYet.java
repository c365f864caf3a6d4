package coop.milpa.access.internal;

import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.cli.ServingNote;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.Network;
import coop.milpa.web.StarterRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where pages are served and nobody could come in, makes whoever administers the network and says her one-time password
 * to the person at the terminal. Where nobody watches, it only says how to make her: a password is in no log.
 */
@Component
class NobodyYet implements ServingNote {

    private static final String NAME = "admin";

    private final Users users;
    private final MessageSource messages;

    NobodyYet(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    @Override
    public Optional<String> told(Path data, Locale language) {
        if (users.areThere()) {
            return Optional.empty();
        }
        var command = new CreateUser(
                Network.ID,
                NAME,
                messages.getMessage("access.first-administrator-name", new Object[] {}, language),
                Optional.empty(),
                new TreeSet<>(List.of(StarterRole.NETWORK_ADMINISTRATOR.code())));
        return switch (users.create(command)) {
            case Outcome.Done<NewUser>(NewUser made) ->
                Optional.of(messages.getMessage(
                        "access.first-administrator",
                        new Object[] {made.signInName(), made.password().text()},
                        language));
            case Outcome.Refused<NewUser> refused -> Optional.empty();
        };
    }

    @Override
    public Optional<String> text(Path data, Locale language) {
        return users.areThere()
                ? Optional.empty()
                : Optional.of(messages.getMessage("access.nobody", new Object[] {data}, language));
    }
}
