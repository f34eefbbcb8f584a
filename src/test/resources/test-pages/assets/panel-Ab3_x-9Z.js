console.log("a script of the pages");
