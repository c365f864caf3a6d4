package coop.milpa.access.internal;

import coop.milpa.access.Users;
import coop.milpa.cli.ServingNote;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how to make the first user, where pages are served and nobody could come in. */
@Component
class NobodyYet implements ServingNote {

    private final Users users;
    private final MessageSource messages;

    NobodyYet(Users users, MessageSource messages) {
        this.users = users;
        this.messages = messages;
    }

    @Override
    public Optional<String> text(Path data, Locale language) {
        return users.areThere()
                ? Optional.empty()
                : Optional.of(messages.getMessage("access.nobody", new Object[] {data}, language));
    }
}
