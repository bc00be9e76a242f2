package portal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.crypto.SecretKey;

/**
 * Where files lie, encrypted under a key that the caller keeps: whoever destroys the key has destroyed the files.
 * All methods block.
 */
public interface FileStore {
    /** What is written into a new file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Keeps a new file: when this returns it is on the disk whole, when it throws nothing is there.
     *
     * @param key sixteen bytes for SM4
     */
    FileKey put(SecretKey key, Content content) throws IOException;

    /**
     * Reads a file while it is decrypted; a piece is handed out only after it was found genuine.
     * Reading throws {@link IOException} when the file was altered, cut short or written under another key or name.
     */
    InputStream open(SecretKey key, FileKey file) throws IOException;

    /** Removes a file; does nothing when it is gone already. */
    void delete(FileKey file) throws IOException;
}
