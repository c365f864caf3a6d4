package coop.milpa.access.internal;

import coop.milpa.access.Level;
import coop.milpa.access.MakeRole;
import coop.milpa.access.Role;
import coop.milpa.access.RoleRefusal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which roles a home may make of its own. Pure. */
final class RolePolicy {

    private static final int NAME_MAX = 60;
    private static final int CODE_MAX = 40;

    private RolePolicy() {}

    /** A role's name as a code: {@code own-caja-chica}. Names that are told apart by signs only have the same. */
    static String code(Level level, String name) {
        String code = (level == Level.NETWORK ? Role.OWN_OF_THE_NETWORK : Role.OWN) + plain(name);
        return code.substring(0, Math.min(code.length(), CODE_MAX));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * Says which rule, if any, forbids a role.
     *
     * @param grantable  what people of that home's level may hold
     */
    static Optional<RoleRefusal> forbids(MakeRole command, Set<String> grantable) {
        if (!isName(command.name())) {
            return Optional.of(new RoleRefusal.BadRoleName(NAME_MAX));
        }
        if (command.permissions().isEmpty()) {
            return Optional.of(new RoleRefusal.NoPermissions());
        }
        return command.permissions().stream()
                .filter(permission -> !grantable.contains(permission))
                .findFirst()
                .map(RoleRefusal.UnknownPermission::new);
    }

    private static boolean isName(String name) {
        boolean control = name.chars().anyMatch(Character::isISOControl);
        int length = name.codePointCount(0, name.length());
        return !control && length <= NAME_MAX && !plain(name).isEmpty();
    }
}
