// Preloaded into every program and service that the project's own programs start: when the starter is gone, even by kill -9, it ends the
// way it does on SIGTERM. The open channel alone must not keep a process alive that has ended its work.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
