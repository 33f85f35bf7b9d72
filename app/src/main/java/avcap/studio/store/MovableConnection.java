package avcap.studio.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that can be led to another file while everybody goes on holding it; nothing may run over it meanwhile. */
final class MovableConnection implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MovableConnection.class);

    private volatile Connection file;

    private MovableConnection(Connection file) {
        this.file = file;
    }

    /** A handle whose file can be changed. */
    static Handle handle(Connection first) {
        Connection movable = (Connection) Proxy.newProxyInstance(
                MovableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MovableConnection(first));
        return Jdbi.create(() -> movable).open();
    }

    /** Leads a handle to another file and closes the one before. */
    static void move(Handle handle, Connection other) {
        MovableConnection movable = (MovableConnection) Proxy.getInvocationHandler(handle.getConnection());
        Connection before = movable.file;
        movable.file = other;
        try {
            before.close();
        } catch (SQLException e) {
            LOG.warn("The file that was left could not be closed", e);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(file, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
