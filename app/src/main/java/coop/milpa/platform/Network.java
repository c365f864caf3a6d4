package coop.milpa.platform;

import coop.milpa.kernel.CooperativeId;
import java.util.UUID;

/**
 * The network itself, where a cooperative is asked for: its jobs, its audit trail, its settings.
 * <p>
 * They lie in the same tables under the same guard as a cooperative's, so that nothing needs a second way. No
 * cooperative may bear this id.
 */
public final class Network {

    public static final CooperativeId ID = new CooperativeId(new UUID(0, 0));

    private Network() {}
}
