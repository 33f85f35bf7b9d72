package avcap.studio.shell;

import avcap.studio.notice.Notices;
import avcap.studio.preferences.PreferencesFile;
import avcap.studio.session.AvcapHome;
import avcap.studio.session.Session;
import avcap.studio.work.Workshop;

/**
 * What every part of the window is built upon.
 *
 * @param session what is open and chosen
 * @param workshop where jobs run
 * @param notices what the user is told
 * @param preferences what the user chose
 * @param home the user's folder
 */
public record Desk(Session session, Workshop workshop, Notices notices, PreferencesFile preferences, AvcapHome home) {}
