// Included before better-sqlite3's sources when they are compiled for a Node that knows Node-API 9.
// They need version 10, whose calls exist there as experimental ones: the compiler switch NAPI_VERSION
// asks for those. Experimental modules must put off finalizers that touch JavaScript; the header package
// leaves that call out, so it is declared here.
#include <node_api.h>

extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize callback, void* data, void* hint);

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
