package coop.milpa.demo.internal;

import coop.milpa.demo.DemoPlan;
import coop.milpa.platform.Progress;
import java.nio.file.Path;

/**
 * What all who play at the same time share.
 *
 * @param folder  gets files that people hand in
 * @param progress  advances by a unit for each day of a cooperative
 */
record Scene(DemoPlan plan, Path folder, Progress progress) {}
