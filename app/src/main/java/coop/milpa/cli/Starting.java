package coop.milpa.cli;

import coop.milpa.platform.database.DataFolder;

/** How a command gets the modules. */
interface Starting {

    /** What Spring starts. */
    Class<?> application();

    /** The modules on a data folder, for the length of a command, which closes them. */
    Platform start(DataFolder data);

    /** Starts them for each command. */
    static Starting each(Class<?> application) {
        return new Each(application);
    }

    /** Starts them for each command. */
    record Each(Class<?> application) implements Starting {

        @Override
        public Platform start(DataFolder data) {
            return Platform.start(application, data);
        }
    }
}
