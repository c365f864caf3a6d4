package coop.milpa.access;

import coop.milpa.kernel.CooperativeId;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A request to let another system in. The name makes it safe to repeat: a second request is refused, since a key is
 * told once.
 *
 * @param home  whose system it is
 * @param name  2 to 40 lower-case letters, digits, dots, hyphens and underscores, beginning with a letter or a digit
 * @param permissions  names of what it may do, one or more
 * @param lasts  how long it lets in
 * @param maker  the name of the user of that home who makes it and gives of her own; none for whoever runs the program,
 *     who may give all there is
 */
public record MakeApiKey(
        CooperativeId home, String name, SortedSet<String> permissions, Duration lasts, Optional<String> maker) {}
